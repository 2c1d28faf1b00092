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
)

for part in (
    timelines, figures, judging, diary, planned, health_export, processes, server, pages, playing, realtime, lateness,
):  # fmt: skip
    part.run()
