/**
 * The API described: OpenAPI 3.1 of what the resources take and the records tell, with the words and examples that stand beside them in
 * the JSON files of this package, for programs and for people. What the code has and the files do not tell, or the other way round, fails
 * the tests.
 */
package org.broadsheet.api.description;
