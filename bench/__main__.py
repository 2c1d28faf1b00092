from bench import figures, lateness, pages, playing, processes, realtime, server, timelines

for part in (timelines, figures, processes, server, pages, playing, realtime, lateness):
    part.run()
