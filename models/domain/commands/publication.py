"""Publishing on the web is a person's act (rules.md 8)."""

from typing import Literal

from models.domain.commands.act import Act


class PublishFinalReport(Act):
    """Make the final report's public version: counts of few people are masked and the diary is left out."""

    type: Literal["publish_final_report"] = "publish_final_report"
