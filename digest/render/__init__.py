"""Pure renderers: an edition in, files out.

`web.Web` makes the archive's pages, `mail.Mail` one message, `text.Text`, `markdown.Markdown`
and `json.Json` one file each. All but the last lay out `view.EditionView`, the edition in
finished words, so that no two of them can disagree.
"""
