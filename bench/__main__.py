from bench import figures, lateness, pages, processes, realtime, server, timelines

for part in (timelines, figures, processes, server, pages, realtime, lateness):
    part.run()
