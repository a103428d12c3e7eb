"""How the fields of a data set become sensors and observations; the same for files and portals.

- :mod:`.mapping`: what is saved with a connection (:class:`FieldMapping` and its parts).
- :mod:`.plain`: its form in JSON.
- :mod:`.guess`: a first mapping, from names and values of fields.
- :mod:`.preview`: the first rows of a data set, which every connector with mappings can show.
- :mod:`.reading`: rows through a mapping into sensors and series.
- :mod:`.presets`: ready-made mappings, one JSON file each.

A connector makes a :class:`~.reading.MappedReader` of a mapping, gives it rows as columns of texts
(:func:`~.columns.columns_of` turns records into them), and takes what :class:`~.reading.MappedReader`
found: ``series`` as pieces go by, ``places`` (sensors) and what was odd at the end.
"""
