"""What is known, how well, and from where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from footwork.core.text import Text


class Grade(StrEnum):
    """How far a claim can be believed, strongest first."""

    SUPPORTED = "supported"
    LIMITED = "limited"
    PRACTICE = "practice"
    """How clinics do it; no study has tried it. It shows a habit, not an effect."""
    MIXED = "mixed"
    ASSOCIATION_ONLY = "association_only"
    GENERAL_KNOWLEDGE = "general_knowledge"
    NOT_ESTABLISHED = "not_established"
    NOT_SUPPORTED = "not_supported"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement with its grade and the ids of its sources; `limits` says what weakens it."""

    says: Text
    grade: Grade
    sources: tuple[str, ...] = ()
    limits: Text = ""


class Seen(StrEnum):
    """What was read of a source when a claim was written from it: the paper, or its first page or abstract; a web page
    of a clinic, a health service or a society, which is no study; or only a summary or a mirror of either."""

    PAPER = "paper"
    PAGE = "page"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """`authors` is "Authors not named" and `year` None where what was seen did not say."""

    title: str
    authors: str
    address: str
    seen: Seen
    year: int | None = None
