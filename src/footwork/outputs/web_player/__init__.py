"""The player that runs in a browser: scripts and styles that read the cues and compute no time."""

from pathlib import Path

ASSETS = Path(__file__).parent / "assets"

STYLES = Path(__file__).parent / "styles"
"""What the style sheets among the assets are made of."""
