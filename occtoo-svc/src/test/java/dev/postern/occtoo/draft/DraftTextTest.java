package dev.postern.occtoo.draft;

import static dev.postern.occtoo.draft.Case.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTextTest {
    @Test
    void showsAFormThatIsReady() {
        Draft draft = new DataSourceDraft(new Seen.Absent(), Map.of()).of(given("""
                {'id': 'shoes', 'name': 'Shoes | hats', 'languages': ['en'],
                 'properties': [{'id': 'brand', 'displayName': 'Brand', 'type': 'Text', 'description': 'Who\\nmade it'}]}"""));

        assertEquals("""
                ## New data source: Shoes \\| hats

                A data source of type Generic with 1 property. Nothing has been changed.

                | Field | Value |
                |---|---|
                | Id | shoes |
                | Name | Shoes \\| hats |
                | Properties | 1 below |

                **Properties**

                | id | displayName | type | description |
                |---|---|---|---|
                | brand | Brand | Text | Who made it |

                **Ready.** Show this to the user. Once they agree, call `create_data_source` with exactly:

                ```json
                {"id":"shoes","name":"Shoes | hats","properties":[{"id":"brand","displayName":"Brand","type":"Text","description":"Who\\nmade it"}]}
                ```

                **Afterwards**
                - `update_data_source` with `{"sourceId":"shoes","languages":["en"]}`: creating a source sets neither languages nor relations.""", draft.text());
    }

    @Test
    void showsWhatKeepsAFormFromBeingReady() {
        Draft draft = new DestinationDraft(new Seen.Absent())
                .of(given("{'id': 'd', 'languages': ['xx'], 'protected': true}"))
                .previewed(Optional.of(Preview.of(
                        Case.json("{'totalCount': 1, 'items': [{'id': 'p', 'properties': {'a': '`'}}]}"), Map.of())));

        assertEquals("""
                ## New destination: d

                A destination in no language yet. It gives out nothing until an API version of it is published. Nothing has been changed.

                | Field | Value |
                |---|---|
                | Id | d |
                | Name | *missing* |
                | Languages | *missing* |
                | Protected | true |

                **Missing**
                - `name`: A name that people know it by.

                **Would be refused**
                - `languages[0]`: `xx` is no language: a language code of two letters, as en, or with script and region, as zh-Hans-CN.

                **Preview**: 1 card would match.
                - `{"id":"p","a":"'"}`

                **Not ready.** Ask the user, then draft again. So far `create_destination` would be called with:

                ```json
                {"id":"d","protected":true}
                ```""", draft.text());
    }

    @Test
    void isTheSameAsAnObject() {
        Draft draft = new DestinationDraft(new Seen.Absent())
                .of(given("{'id': 'd', 'name': 'D', 'languages': ['en'], 'protected': true}"));

        assertEquals(Case.json("'New destination: D'"), draft.structured().at("/form/title"));
        assertEquals(Case.json("""
                {'name': 'id', 'label': 'Id', 'type': 'text', 'value': 'd', 'required': true,
                 'help': 'Part of its address. It cannot be changed later.'}"""), draft.structured().at("/form/fields/0"));
        assertEquals(Case.json("true"), draft.structured().path("ready"));
        assertEquals(Case.json("""
                {'tool': 'create_destination', 'arguments': {'id': 'd', 'displayName': 'D', 'languages': ['en'],
                  'defaultLanguage': 'en', 'protected': true}}"""), draft.structured().path("submit"));
        assertEquals(Case.json("[]"), draft.structured().path("missing"));
        assertEquals(Case.json("[]"), draft.structured().path("refused"));
        assertEquals(Case.json("[]"), draft.structured().path("warnings"));
    }
}
