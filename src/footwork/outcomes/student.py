"""Quantiles of Student's t, for intervals from few days."""

from __future__ import annotations

from statistics import NormalDist

_SURE = 0.975
_Z = NormalDist().inv_cdf(_SURE)
_EXACT = {1: 12.706, 2: 4.303, 3: 3.182, 4: 2.776}
"""Where the expansion below is not yet good; from any printed table."""


def t_quantile(freedom: float) -> float:
    """The 97.5 % quantile at `freedom` degrees, 1 or more and not necessarily whole, to within 0.5 %.

    Cornish-Fisher expansion about the normal quantile (Abramowitz and Stegun, 26.7.5).
    """
    below = min(int(freedom), 4)
    if freedom < 5 and below in _EXACT:
        above = _EXACT.get(below + 1, _expansion(5))
        return _EXACT[below] + (freedom - below) * (above - _EXACT[below])
    return _expansion(freedom)


def _expansion(n: float) -> float:
    z = _Z
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
    )
