"""Checks input of any size in portions, in one process or several, and writes the reports in the order of the input.

- `task`: the options of a run
- `worker`: reads and judges one portion; `done`: the result
- `crew`: several processes, each with a worker
- `merge`: puts the results into the reports
- `journal`: notes how far a run came, so that it can be resumed

The bytes of a report do not depend on the number of processes.
"""
