/**
 * Sample articles for an empty site: the product's own manual.
 *
 * <p>Promise: only an empty site is filled, all of it or nothing, and nobody can log in as its authors.
 */
package org.broadsheet.demo;
