from footwork.main import run

run()
