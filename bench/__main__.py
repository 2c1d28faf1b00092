from bench import (
    diary,
    figures,
    health_export,
    judging,
    lateness,
    pages,
    planned,
    playing,
    processes,
    realtime,
    server,
    timelines,
    week,
)

for part in (
    timelines, figures, judging, diary, week, planned, health_export, processes, server, pages, playing, realtime,
    lateness,
):  # fmt: skip
    part.run()
