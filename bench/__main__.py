from bench import diary, figures, judging, lateness, pages, playing, processes, realtime, server, timelines

for part in (timelines, figures, judging, diary, processes, server, pages, playing, realtime, lateness):
    part.run()
