"""One module for each target: `run(data)` takes the bytes of the fuzzer, `seeds()` gives inputs to begin with."""
