"""Helps the composition root: builds its parts from the configuration.

- `registry.py` is the only list of names that the configuration may use, and checks the options of what they name;
- `sources.py`, `renderers.py` and `sinks.py` build theirs; `passwords.py` and `certificates.py` find what these need;
- `one_off.py` makes a configuration of what a command line names, `checks.py` looks at one without a run;
- `shipped.py` has what comes with the program: templates, the sample configuration and its reference.
"""
