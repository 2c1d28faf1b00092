from bench import (
    diary,
    figures,
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

for part in (timelines, figures, judging, diary, week, planned, processes, server, pages, playing, realtime, lateness):
    part.run()
