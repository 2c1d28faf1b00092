from bench import pages, processes, server, timelines

for part in (timelines, processes, server, pages):
    part.run()
