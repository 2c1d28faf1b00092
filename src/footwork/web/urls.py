from django.urls import path

from footwork.web.views import (
    asking,
    back,
    clips,
    data,
    diary,
    errors,
    evidence,
    exercise,
    exercises,
    figure,
    importing,
    manifest,
    offline,
    player,
    progress,
    records,
    settings,
    today,
    trial,
)

urlpatterns = [
    path("", today.today, name="today"),
    path("play/<slug:routine>/", player.player, name="player"),
    path("clips/<slug:digest>/<slug:routine>-<int:ready>.bin", clips.clips, name="clips"),
    path("records/<uuid:id>", records.record, name="record"),
    path("diary/", diary.diary, name="diary"),
    path("how-is-it/", asking.asking, name="asking"),
    path("how-is-it/back/", back.back, name="back"),
    path("progress/", progress.progress_page, name="progress"),
    path("data/", data.data, name="data"),
    path("data/footwork.json", data.export, name="export"),
    path("data/<slug:table>.csv", data.table, name="table"),
    path("data/erase", data.erase, name="erase"),
    path("trial/", trial.trial, name="trial"),
    path("trial/<int:id>/report.txt", trial.report_text, name="trial-report"),
    path("import/", importing.importing, name="import"),
    path("evidence/", evidence.evidence, name="evidence"),
    path("settings/", settings.settings, name="settings"),
    path("exercises/", exercises.exercises, name="exercises"),
    path("exercises/<slug:exercise>/", exercise.exercise, name="exercise"),
    path("offline/", offline.offline, name="offline"),
    path("service-worker.js", offline.service_worker, name="service-worker"),
    path("manifest.webmanifest", manifest.manifest, name="manifest"),
    path("figures/<slug:digest>/<slug:exercise>.svg", figure.figure, name="figure"),
    path("figures/<slug:digest>/<slug:routine>/<int:item>.svg", figure.item_figure, name="item-figure"),
]
handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
