"""Builders of documents: each fills one kind of document from a case as it stands when it is ordered."""
