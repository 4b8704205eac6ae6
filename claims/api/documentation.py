"""The schema and its pages, from local files."""

from __future__ import annotations

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.views import SpectacularAPIView

# Both readers write style elements of their own; scripts stay those of this house.
STYLED = csp_update(
    {"style-src": [SELF, UNSAFE_INLINE], "worker-src": [SELF, "blob:"], "img-src": [SELF, "data:"]}
)


class Schema(SpectacularAPIView):
    """OpenAPI 3.1, as JSON."""

    renderer_classes = [OpenApiJsonRenderer]
    authentication_classes = []
    permission_classes = []
    role = None  # what the throttle counts it under


@method_decorator(STYLED, name="dispatch")
class SwaggerPage(TemplateView):
    template_name = "api/swagger.html"


@method_decorator(STYLED, name="dispatch")
class RedocPage(TemplateView):
    template_name = "api/redoc.html"
