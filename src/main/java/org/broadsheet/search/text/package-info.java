/**
 * What words mean to search: how texts become terms in each language, what somebody typed, what an excerpt shows.
 *
 * <p>Promise: knows neither the index nor the database, and takes any text.
 */
package org.broadsheet.search.text;
