"""A run of a check over much input: portions of it are read and judged apart, and come together in the order of the input.

`task` says what to do, `worker` does it for one portion, `done` is what comes of that, `crew` has several processes do it,
`merge` brings their work together, and `journal` notes how far a run came, so that another can go on from there. Whoever does
the work, the bytes that come out are the same.
"""
