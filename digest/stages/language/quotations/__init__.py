"""What stands in quotation marks: read in four ways, by what is asked.

- `sentences.py`: what one sentence quotes, and whether a quotation begins or ends outside of it. A mark that is never
  closed reaches to the sentence's end: what may be quoted is no word of the outlet's.
- `spoken.py`: where a saying stands in a sentence whose line is known up to it, scripts with corners among them:
  what it says of days is not the report's.
- `reports.py`: where quotations stand in a whole text, in time that grows with its length. A mark that is never closed
  quotes nothing but its own paragraph: texts that quote alike are no copies.
- `lines.py`: what a line of a scraped text says outside of them, as the learned trees that judge such lines have it.
"""
