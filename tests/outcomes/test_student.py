from __future__ import annotations

import pytest

from footwork.outcomes.student import t_quantile


@pytest.mark.parametrize(
    ("freedom", "printed"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (5, 2.571), (6, 2.447), (10, 2.228), (30, 2.042), (1e9, 1.960)],
)
def test_it_is_what_tables_print(freedom: float, printed: float) -> None:
    assert t_quantile(freedom) == pytest.approx(printed, rel=0.005)


def test_fewer_days_never_make_it_surer() -> None:
    quantiles = [t_quantile(1 + step / 10) for step in range(300)]
    assert quantiles == sorted(quantiles, reverse=True)
