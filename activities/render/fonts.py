"""The fonts of documents: those within Typst itself, so that every machine gives the same page."""

import typst

FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
