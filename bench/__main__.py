from bench import diary, figures, judging, lateness, pages, planned, playing, processes, realtime, server, timelines

for part in (timelines, figures, judging, diary, planned, processes, server, pages, playing, realtime, lateness):
    part.run()
