from bench import pages, processes, realtime, server, timelines

for part in (timelines, processes, server, pages, realtime):
    part.run()
