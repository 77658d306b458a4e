"""The command line: parse, call one function, print, exit. Only this room prints or exits."""
