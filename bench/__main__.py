from bench import figures, judging, lateness, pages, playing, processes, realtime, server, timelines

for part in (timelines, figures, judging, processes, server, pages, playing, realtime, lateness):
    part.run()
