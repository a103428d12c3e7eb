# SmartMetro. `make help` lists the targets; each does the set-up it needs by itself.

PYTHON := .venv/bin/python
ENV := eval "$$(tools/env.sh)";

.DEFAULT_GOAL := help
.PHONY: help setup stage env demo desktop screenshots docs test check bench dictionary spark translations package clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/; s/\$$\$$/$$/g' | expand -t 14

setup: ## install QGIS and Debian packages (Debian 12), make .venv; a second run takes no time
	@tools/setup_debian.sh

stage: setup ## put the plugin where QGIS finds it: build/plugins, build/profile
	@$(PYTHON) tools/stage.py

env: ## print the exports for qgis and qgis_process: eval "$$(make -s env)"
	@tools/env.sh

demo: stage ## start the local platform, sync, draw the map; then once more with the platform stopped
	@$(ENV) $(PYTHON) tools/demo.py

desktop: stage ## QGIS with the plugin and the demo project; without a display: screenshots of it
	@$(ENV) $(PYTHON) tools/desktop.py

screenshots: stage ## draw the images of the documentation anew: docs/images
	@$(ENV) $(PYTHON) tools/desktop.py --screenshots docs/images

docs: stage ## bring the generated tables of README and guide up to date
	@$(ENV) $(PYTHON) tools/guide.py

test: stage ## all tests; TESTS=tests/core for some of them
	@$(PYTHON) -m pytest $(TESTS)

check: stage ## lint, types, architecture, security as plugins.qgis.org looks at it, translations
	@$(PYTHON) tools/check.py

bench: stage ## what it costs, beside the machine's own reference
	@$(ENV) $(PYTHON) tests/benchmarks/run.py $(BENCH)

dictionary: setup ## write the dictionary of indicators: docs/en/indicators.md, docs/fr/indicateurs.md
	@$(PYTHON) tools/indicator_dictionary.py

spark: stage ## the same indicators on PySpark in local mode; needs a Java 17 runtime
	@test -d build/spark/pyspark || $(PYTHON) -m pip install -q --target build/spark -r requirements-spark.txt
	@PYTHONPATH=build/spark $(PYTHON) -m pytest tests/spark

translations: setup ## bring resources/i18n up to date with the texts in the code
	@$(PYTHON) tools/translations.py update

package: stage ## the zip for "Install from ZIP": build/smartmetro.VERSION.zip
	@$(PYTHON) tools/package.py

clean: ## remove what was made, except .venv
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .qgis-settings
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
