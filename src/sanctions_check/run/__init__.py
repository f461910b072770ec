"""Checks input of any size in portions, in one or several processes. Reports follow the order of the input.

- `task`: the options of a run
- `worker`: reads and judges one portion; `done`: the result
- `crew`: several processes, each with a worker
- `merge`: puts the results into the reports
- `journal`: records how far a run came, so that it can be resumed

The bytes of a report do not depend on the number of processes.
"""
