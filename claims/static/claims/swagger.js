// A session's writes carry the CSRF token, as any form of this site does.
"use strict";
const cookie = (name) =>
  (document.cookie.split("; ").find((part) => part.startsWith(`${name}=`)) || "").split("=")[1];
SwaggerUIBundle({
  url: document.body.dataset.schema,
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    const token = cookie("csrftoken");
    if (token) request.headers["X-CSRFToken"] = token;
    return request;
  },
});
