from bench import figures, pages, processes, realtime, server, timelines

for part in (timelines, figures, processes, server, pages, realtime):
    part.run()
