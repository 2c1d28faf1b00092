from bench import (
    diary,
    figures,
    first_sound,
    growth,
    health_export,
    judging,
    lateness,
    pages,
    planned,
    playing,
    processes,
    reading,
    realtime,
    server,
    timelines,
    week,
)

for part in (
    timelines, figures, judging, diary, growth, week, planned, reading, health_export, processes, server, pages,
    playing, first_sound, realtime, lateness,
):  # fmt: skip
    part.run()
