"""Starts one command on chosen cores and prints its seconds, its peak memory in KiB and its exit status as JSON.

It is a process of its own because the peak of a child includes what it inherits from its parent, which here is little.
Usage: launch.py CORES SECONDS COMMAND..., where CORES is "0" or "0,1"; after SECONDS the command is killed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time


def main() -> None:
    cores, limit, *command = sys.argv[1:]
    os.sched_setaffinity(0, {int(core) for core in cores.split(",")})
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    timer = threading.Timer(float(limit), process.kill)
    timer.start()
    said = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    timer.cancel()
    status = os.waitstatus_to_exitcode(status)
    process.returncode = status
    print(json.dumps({"seconds": seconds, "peak": usage.ru_maxrss, "status": status, "said": said.decode()[-2_000:]}))


if __name__ == "__main__":
    main()
