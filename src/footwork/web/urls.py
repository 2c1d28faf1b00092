from django.urls import path

from footwork.web.views import diary, errors, evidence, player, records, today

urlpatterns = [
    path("", today.today, name="today"),
    path("play/<slug:routine>/", player.player, name="player"),
    path("records/<uuid:id>", records.record, name="record"),
    path("diary/", diary.diary, name="diary"),
    path("evidence/", evidence.evidence, name="evidence"),
]
handler400 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
