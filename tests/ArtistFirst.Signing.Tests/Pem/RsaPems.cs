namespace ArtistFirst.Signing.Tests;

/// <summary>RSA keys that OpenSSL made.</summary>
internal static class RsaPems
{
    /// <summary>PKCS#8.</summary>
    public const string Rsa = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQD13g1rEQku0mGL
        tFa2VRm+9CsyTSYZBvhj2cdcO/dT/0L3svmUKjv9+dvxG40h1igFV3Rbuo+hfAYb
        8Ig2rP7kpp8YKjuVNf21vc3EfEQuo7ubjI9bBYgMeCl/1azfI0XqjbhM+bpzWOwS
        bA8sjn4bkjCzB73AkLLI9gymCthMKEihh80eVVbPwKfDIKZ22gRMsMKykh+KoSdq
        WboFAyNdeMQqLP53UtnJ3p6cvf8GgCAzfdsPa3IX2sREPbf4kAz3gu01jVDqSwsN
        Cwx1L3KA8E8xRT5tzvZIxxB++rSpGiJP/eGf1KGCP2DqE7hKrF8om4AXO/NB5zLg
        J/Nhg6H7AgMBAAECggEAa6bRKzrnUWfuK/RHL0htoG1aaIjdEII7ycR2BM2Ayndu
        w/PKUXR4lgiLo7MThWg2V7hmCy/RabxbFGqpyX7PkB/gcv0y328naibz7H8Yf29T
        WpUdw5XVbthCG2XcbksMdtmcg5+oYo7htmM39aNiVgIZbpoKHEF+9ny9JwqCkD0L
        cTrysCgl5tJiF7tzAkkhxKgETeAksTTmEGWzITpjez4Z07klarxt/blPhbZNoRtH
        GhziS2X+5yhuLpnUsUf29QXetziMwGLUK8keeonIUIwJMtfdZVHrOn2mknoGkh2J
        u93f6tzE4RhVbVoWRP0sewn6UJLtCOjUrniaEB1mWQKBgQD98tCE2xvylHDZEDfH
        9b0dDjCKmDJsnP3WCqYfUEyXP99ckSc0iG8cLOWV5o9U3rkm0GjUg6m56XR5n4HK
        yw5HNZqaR33cRTpydL4O5CBrF+hG6vC18F5VWbbR4x3X0zKUrydplUHQETzYvhfx
        xcQwz9UOg5heoPRQudbXxuK4XQKBgQD32oaJUQ3Ie11uYdqPv5stMJ79TY1PHwxk
        Uf3RHkaKo1EvaYi+uFGVZOGT0rSib0iAmLV5PLOTiiT5kL23kWcvPo8e/Rcw1Wwy
        OaINx6fKqVMrti+0FBD6LhXdT41z5EajltTY3iXM/am7f+A6wW9PPPaJLYf/wi6m
        z4baxk2+NwKBgHB39pOweqsvxN7NiPbdRbk1jJgFGefyi5UdOD+MD6+40RKtEqD4
        f8UJuVBvQTGERpoDGTptaWD2HOi0lQYcciFlgygq23oPivgf7gCoVhc4Cl5GNP9P
        CmhgiFBidtgcKD2jaSAgw3oD+F/BqNciEGbR1PlNnNDkFfAeriD4a3bdAoGAS3Ds
        emd9doR2T97hE9gSd5LREfDFDkw5DWAXjctVVWWYlIHe6Y5Y5swqDUCZUsfknZ/d
        vOVJE6N81anE1VcgvTShg6EtqeOMZ007kk4vOHSJqEhwBLQG5t+YMCDCwX++MJT8
        fHZBsz+SpkuqCLhQFSJNODvvpV2JraSFO5oYl8kCgYAFNjjfx6SiUFGV/1aEWzsJ
        IwhYPX0RLeHUjYIMUuHl9hKCu0Xh51XON8a36tN9WG1WrsN76mL4vc3bBhujEqR+
        CxGPVKeKp57Y2YE5DhX6cF9fBhpmHj7Es6LFB3ySudLgCDXtiYK9EHPTqb+xyNz+
        o1knUEx6ErsKm3w/gYXcDA==
        -----END PRIVATE KEY-----
        """;

    /// <summary>Its public key.</summary>
    public const string Public = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9d4NaxEJLtJhi7RWtlUZ
        vvQrMk0mGQb4Y9nHXDv3U/9C97L5lCo7/fnb8RuNIdYoBVd0W7qPoXwGG/CINqz+
        5KafGCo7lTX9tb3NxHxELqO7m4yPWwWIDHgpf9Ws3yNF6o24TPm6c1jsEmwPLI5+
        G5Iwswe9wJCyyPYMpgrYTChIoYfNHlVWz8CnwyCmdtoETLDCspIfiqEnalm6BQMj
        XXjEKiz+d1LZyd6enL3/BoAgM33bD2tyF9rERD23+JAM94LtNY1Q6ksLDQsMdS9y
        gPBPMUU+bc72SMcQfvq0qRoiT/3hn9Shgj9g6hO4SqxfKJuAFzvzQecy4CfzYYOh
        +wIDAQAB
        -----END PUBLIC KEY-----
        """;

    /// <summary>1024 bits.</summary>
    public const string Small = """
        -----BEGIN PRIVATE KEY-----
        MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBAK2gIo9Vf9a53qzf
        9J8vVoWAArow4yeoctAMv0jskg1eHkaOJM0j11bEwyECxIU1dTQYZCgzj1czwhZ+
        Oa8RepksUwcDpPDDKt3858DIlM3ADu7NpHN2c5ac7sreP6pJAjRmtMl7NsHxhZwK
        i+2WW2p0RYn0TkQXknyolQEx6l5nAgMBAAECgYEAoCVhWzXwqX1dv7T+rEl8k7yk
        R1rKWw0LgY0QbtIOURgr8sYveawCdr0cgnlMDNZnGbsZvt736uYJsreQu0LzAYqG
        dWN/Mf6ZUTn5hM4yeaWdGZ6VxSHUeuInHcu3fut+M+j/AABUSmPxdLiGqDRUVS+e
        +s9L0R2RbuCgjf9sA3kCQQDYxF66QbZXezLnDf2Nmdxn9w/f2YcdVCKuyfUj7K2L
        MTOPlVgR2s3NIK/CtOKVZneqZfX5fx+VbfQx58LV77ZdAkEAzQzbEpsRiX2aaTiv
        r+tfFJWnHyh6sQrm1/cfbgek9X48yi9zg9OY3nZ2H/l+4qp/5NY0R+Q6EBEtZg6O
        cm7TkwJBAM03k6roHVXS6A0BHMPbH2Q57Yhya01j4vXxcyiQoHf/m53auKcmq+IA
        iQVftIfWm4Hxx55uMJuKnj5E+RsLN20CQBioaBvHrAc1pIDswSvNiSSHjo5Pptlt
        by8fV5c6shqXcKX7qM98fZCa/D+CGEEXscOKAsV2a4kNF8GDFJwsOaMCQFD0UOY+
        G2T7Nh8cBbvC5PphMPRuqOk7PeQT8q05TRTcSTDWQoNbYZTFcIwfAw4qWMgmfQ7d
        5LLzPasl/DYmtwg=
        -----END PRIVATE KEY-----
        """;

    /// <summary>A key that says that it is for RSASSA-PSS alone (RFC 4055 §1.2).</summary>
    public const string ForPss = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADALBgkqhkiG9w0BAQoEggSoMIIEpAIBAAKCAQEAuq08efQEp62AZ6AG
        E5UoNHBZhZrmt7dhPs4uSi60ALNGCnjofnla3E5kriPmAk6PJgOySKpX4Xkn8L/s
        +VSIhkn8GJwBQNCPV6kmzLBynfkpe3ZW+/tY/6VtJblFHVL6P9onar6vj5/ZxcoG
        s6SBZnei9UA67QlqbrOk+fmmQx2K9illpZrGuEAayDK6BXag/+36RnTUCcUH6hjq
        IWKFyhZk7MNuCO39P76hAZj4ji4Sy9zze/yiMuroUpQedxbjt7pZPcxBF9JDYg5s
        Dd5PeJH+Fk1Awu1Q2IHfmXO3xxlfd5y55kyHXw/OnYCaxSiU6kq/XUQiv0FMjCzK
        j54PHQIDAQABAoIBABpkK/Dc1fyjq4va5IkHtRGm0Y0xL02JVCr2KLatoB6aObx4
        x/u7aeRMA/FXm2i3lQbNjnq19GsovwQLCjRcpll/469R/N5eLem5fQYCqw2Y4Gu3
        OQhySiyIRWRIK1SAOudkjt6JO1Y9heLv0x86El47azMrg7kns9+XL6t0hzQlHwEH
        YI5YaMvFlsTSyuaq2uPZd0JXxHdfmYXsgrusQZVqzZ67MkjAweNtzTXXglJaSaMU
        MZXIkdUSCK+ZWVPZ3AFpLJ51SVhvqv7ID0S50Ya6ZGV1E786khkL6PZyNsjylcoZ
        ich/OqHc+tpjGt9Q7ELS0l63cp7sclPrBoLYzsECgYEA31HEgPNjat36tK2zT8bV
        CVM5b4YH3I9zc9r6NGaCWGr7Fec1kV1ERBsp2SQYfRiUUE12fK+UIq+YRvjDMUcf
        G4GdGEsi4Ut6gvoHsqC74ezWtwrl79NiBN7ucBE2bj1IrIQPCCtKQtqWrQTc/iAY
        jyRfg3t9ns78gJb53hOMYd0CgYEA1f64Y6S9mImEsQEY1sGTvcVa9Inzvqxcpabi
        Zx4Bhs/1SBz7j2BukfOKE72RuAyVGPH3yX05D5YdbaTxA5cCYBKo7FO1SAQu0ce6
        hOE2kDTfIY37+XGB6EZ4aAAC19mIHzjJGGj0NtL+sHReazzFfPg11/227DRR4u3Y
        sVF5rkECgYEA16qExi/G1D75ziFt6N5RgMbx0eUzlGqpCbrxJUfWG4N9ZoK6dd8H
        fWpqOLymNbFWElMs2W9K9VB1FB1LjDxuK0c6KmrtjXwyHWlPo8+cgqwSFAWfV8Ph
        hmixBmNpGH9wvsJuLep4tiWZnA/1SCpA7YQoBbdt8r9clOa4+iIQ0bUCgYBmCF3C
        pPoBkRBDlVJSk1nuUftcPaqKb4R9N2Ub5aK0tNMu3yLS6hfOX2CmqOyh5N3yVuze
        lWZvmBPQA6UnIQlw5XTFuePlwpjQTXsRgJCTkaISTbCm7wgRyAgBDoBMitvshxbb
        HK/UtCXb3KBoYUGIpJCHu+FMHmYs3VtEsKRkAQKBgQDIqAb+mcoNgFbc4nL7Rp1n
        z71RGvkvvgNlxWatN2Da6EKuOzFSoJ/N0WeRDQxlYYoj7F9130LwZO9xaVkeAuRk
        bLTOFsOdQSj8ArSVpGzfRgwhCA2XCGAwvpctv5CFoPF0N7e36qblF9HcbWWQqdyM
        fX9WiT6W8wKNWZGCOqTADQ==
        -----END PRIVATE KEY-----
        """;
}
