"""The seams: what each room must offer the pipeline. The pipeline knows nothing else of them."""

from digest.ports.app import App, Hear
from digest.ports.incoming import Pool, Reader, Source
from digest.ports.outgoing import MailRenderer, Renderer, Sink
from digest.ports.stages import Cite, Compose, Copies, Editor, Figures, Grouping, Summarise
from digest.ports.store import Store

__all__ = [
    "App",
    "Cite",
    "Compose",
    "Copies",
    "Editor",
    "Figures",
    "Grouping",
    "Hear",
    "MailRenderer",
    "Pool",
    "Reader",
    "Renderer",
    "Sink",
    "Source",
    "Store",
    "Summarise",
]
