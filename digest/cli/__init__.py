"""The command line: parse, call one function, print, exit. Only this room prints or exits.

- `program.py` has the commands: `running.py` (run, send, schedule), `sources.py`, `stories.py` (why, story), `editions.py`
  (status, editions, verify), `configuration.py` (init, check, config), `archives.py` (archive, template);
- `call.py` is what each is given, `console.py` what it speaks through, made fit by `terminal.py`;
- `outcome.py`, `deliveries.py`: what a run came to and what was sent, in words; `reference.py`: the settings, explained.
"""
