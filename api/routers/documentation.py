"""The description of the API, for programs."""

from fastapi import APIRouter, Depends, Request
from starlette.responses import JSONResponse

from api.access import anybody
from api.documentation import describe

router = APIRouter(tags=["documentation"], dependencies=[Depends(anybody)])


@router.get("/openapi.json", include_in_schema=False)
def openapi(request: Request) -> JSONResponse:
    """The OpenAPI description."""
    return JSONResponse(describe(request.app))
