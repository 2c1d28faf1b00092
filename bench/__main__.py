from bench import (
    diary,
    figures,
    growth,
    judging,
    lateness,
    pages,
    planned,
    playing,
    processes,
    realtime,
    server,
    timelines,
)

for part in (
    timelines,
    figures,
    judging,
    diary,
    growth,
    planned,
    processes,
    server,
    pages,
    playing,
    realtime,
    lateness,
):
    part.run()
