"""How texts write what every room reads or writes alike.

`months.py` and `weekdays.py` name days, `quotation.py` has the marks, `moments.py` tells those inside messages, `front_matter.py` reads what stands above a text about it.
"""
