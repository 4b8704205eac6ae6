from django.apps import AppConfig


class WorkersConfig(AppConfig):
    name = "workers"

    def ready(self) -> None:
        from claims.actions.live_pages import read_pages_with
        from claims.methods import register
        from claims.signals import work_waiting
        from workers import bell, connectors, consistency, corpus, intake, presence

        register(corpus.METHOD)
        register(consistency.METHOD)
        for connector in connectors.CONNECTORS:
            if not connector.missing():
                register(connector.method)
        read_pages_with(intake.read_live_page)
        presence.listen()
        work_waiting.connect(bell.hear, dispatch_uid="workers.bell")
