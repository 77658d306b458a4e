"""Words and sentences of any language, and which language they are in.

- `words.py` finds words, `sentences.py` sentences, by the words of `sentences_words.py`; `identify.py` names the language
  (`preloaded.py` loads its model ahead);
- `folding.py` and `roots.py` bring words to one form; `spelling.py` writes them for a reader again;
- `function_words.py` and `common_words.py` are what carries no news;
- `overlap.py`: what two texts have in common in words, `meanings.py`: in meaning;
- `quotations/`: what stands in quotation marks;
- `genres.py`: what outlets call opinion; `mojibake.py`: text read in the wrong encoding.
"""
