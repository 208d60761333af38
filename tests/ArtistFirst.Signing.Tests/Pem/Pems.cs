namespace ArtistFirst.Signing.Tests;

/// <summary>Keys as OpenSSL 3.0 and the standards write them. Those on P-256 are the key of RFC 7515 A.3, those of Ed25519 that of RFC 8037 A.1; the password is <see cref="Password"/>.</summary>
internal static class Pems
{
    public const string Password = "correct-horse";

    /// <summary>PKCS#8.</summary>
    public const string Es256 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgjpsQnnGQmL+YBIff
        H1136cspYG6+0iY7X1fCE9+E9LKhRANCAAR/zc4ncPbEXUGDy+5v20t7WAczNXvp
        7xO6z248e9FURcfxRM0bvZt+hyzf7bnuufSzaV1uqQskrYpGIyiFiOWt
        -----END PRIVATE KEY-----
        """;

    /// <summary>PKCS#8, the optional public key left out.</summary>
    public const string Es256WithoutPublicKey = """
        -----BEGIN PRIVATE KEY-----
        MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCCOmxCecZCYv5gEh98f
        XXfpyylgbr7SJjtfV8IT34T0sg==
        -----END PRIVATE KEY-----
        """;

    /// <summary>openssl pkcs8 -topk8: PBES2, HMAC-SHA-256, AES-256.</summary>
    public const string Es256Encrypted = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAgyZ/PDdjqXLwICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEA5kuXuCD4Xu5ly5AV20ztAEgZBT
        PSfu14o5sZ7nXtio9IkV0GHHYcEl+1UQkwp0V9FYbrzXM9pQ0DP4jNAC/U0J7Qvw
        bVDC+vcstUae60YU2xxkfkmwt8OlvAPvG6hBjCXG1G4uxhp2Wy1Iz866X2l/jSQR
        +mKXGcEkusGbjW2kWiOLwVx+WAoVBF8qAOh7nMPNOuLV8RjzR9P5RRxaZaFsXhY=
        -----END ENCRYPTED PRIVATE KEY-----
        """;

    /// <summary>-scrypt.</summary>
    public const string Es256EncryptedScrypt = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHkME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAhHI8avdwtX0AICQAAC
        AQgCAQEwHQYJYIZIAWUDBAEqBBDrY9vOI2HhcUi7c6tDZ3d7BIGQvzcV/2K6Z3Rs
        DA4f1s3LlpwhFadoaXaqQVIl4zzP7dBq/FD4duoTzrkqnFX67PoafQxmCq+m0U1p
        rEo0O+z3WYhq4Qkl4DEBnxAIbjbaZEhBkB+uYtBtUxmWYQeZsccFmDwe68enj4Bu
        Qm+TP6ibtJyio4sSWWt1nrbyuQkuOTgxPBMr0hCa1nWG8/pJx1A2
        -----END ENCRYPTED PRIVATE KEY-----
        """;

    /// <summary>-v2 des3.</summary>
    public const string Es256EncryptedDes = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHjME4GCSqGSIb3DQEFDTBBMCkGCSqGSIb3DQEFDDAcBAg/eXYLH5CttAICCAAw
        DAYIKoZIhvcNAgkFADAUBggqhkiG9w0DBwQI27iQTLI9eS4EgZDR25Ue2QaRmXSc
        lQIsPx8TZOAKvp4mMVBI+9l/ToPZgpkeas0wcOnfqQVjQhnYH8b1AzDGLnaJ/a5Y
        iul5LeDR3eA1XuTXlPviYnIimeaDt9+hPJpG2wjwRLWsBNkyvCnZQWKcx/5YV57m
        4wjvLcorSW/wlRcD3wfIHSxSwisxWA5yuc4V0CuWjbssfJNqA7w=
        -----END ENCRYPTED PRIVATE KEY-----
        """;

    /// <summary>-v2prf hmacWithSHA1.</summary>
    public const string Es256EncryptedSha1 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIHeMEkGCSqGSIb3DQEFDTA8MBsGCSqGSIb3DQEFDDAOBAgsllzMC1UxmwICCAAw
        HQYJYIZIAWUDBAEqBBBQlgUjm8lcxFvyeiKledmfBIGQIQxF+HvOQeTnFkoa53ZO
        vLJXxOHu14RguXjB62vWzCXD71mbX2p7DAHtPWA9FWY5UZG6gUSV/G0eZ2o10Zm3
        /9VDQ3GF38nEjcs0UebZEURnD5wt8AtTQ8xsII2mVNgXd+ypjWYi6iLM1cltW3SP
        2RUQnMLWVE1QIHqfLOY8R/IZwsxkyutCihO2aG7Izva1
        -----END ENCRYPTED PRIVATE KEY-----
        """;

    /// <summary>-v1 PBE-SHA1-3DES.</summary>
    public const string Es256EncryptedPbes1 = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIGxMBwGCiqGSIb3DQEMAQMwDgQI8BiuMMBYmYMCAggABIGQ8G6SjvshcK0u0cAq
        4Uw76COccAK7opYRIglpJ1C7f8m8HEcX0BgFCKpK/CAeXWQghYLmTZmCnX7/uHN2
        q0ZmJs5XFEB2eOh8v4V5vCg+tba5QLhx0t8diS2dlT6LiDv5/n3aULCN3gI3WDRg
        N0rNoT1R/aR1gll06hfc1xramf0V8vAYVTAdT1ynW4iOAPeA
        -----END ENCRYPTED PRIVATE KEY-----
        """;

    /// <summary>RFC 5915, as openssl ec writes it.</summary>
    public const string Es256BeforePkcs8 = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEII6bEJ5xkJi/mASH3x9dd+nLKWBuvtImO19XwhPfhPSyoAoGCCqGSM49
        AwEHoUQDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEXH8UTNG72b
        focs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==
        -----END EC PRIVATE KEY-----
        """;

    /// <summary>PKCS#8, the curve written out.</summary>
    public const string Es256ExplicitCurve = """
        -----BEGIN PRIVATE KEY-----
        MIIBeQIBADCCAQMGByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAAB
        AAAAAAAAAAAAAAAA////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA
        ///////////////8BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMV
        AMSdNgiG5wSTamZ44ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg
        9KE5RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8A
        AAAA//////////+85vqtpxeehPO5ysL8YyVRAgEBBG0wawIBAQQgjpsQnnGQmL+Y
        BIffH1136cspYG6+0iY7X1fCE9+E9LKhRANCAAR/zc4ncPbEXUGDy+5v20t7WAcz
        NXvp7xO6z248e9FURcfxRM0bvZt+hyzf7bnuufSzaV1uqQskrYpGIyiFiOWt
        -----END PRIVATE KEY-----
        """;

    /// <summary>SubjectPublicKeyInfo.</summary>
    public const string Es256Public = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV7
        6e8Tus9uPHvRVEXH8UTNG72bfocs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==
        -----END PUBLIC KEY-----
        """;

    /// <summary>SubjectPublicKeyInfo with y left out.</summary>
    public const string Es256PublicCompressed = """
        -----BEGIN PUBLIC KEY-----
        MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgADf83OJ3D2xF1Bg8vub9tLe1gHMzV7
        6e8Tus9uPHvRVEU=
        -----END PUBLIC KEY-----
        """;

    /// <summary>SubjectPublicKeyInfo, the curve written out.</summary>
    public const string Es256PublicExplicitCurve = """
        -----BEGIN PUBLIC KEY-----
        MIIBSzCCAQMGByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAABAAAA
        AAAAAAAAAAAA////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA////
        ///////////8BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMVAMSd
        NgiG5wSTamZ44ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5
        RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8AAAAA
        //////////+85vqtpxeehPO5ysL8YyVRAgEBA0IABH/Nzidw9sRdQYPL7m/bS3tY
        BzM1e+nvE7rPbjx70VRFx/FEzRu9m36HLN/tue659LNpXW6pCyStikYjKIWI5a0=
        -----END PUBLIC KEY-----
        """;

    /// <summary>A certificate of the key.</summary>
    public const string Es256Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBbjCCAROgAwIBAgIUcfhGGTUCF32pgExCy4lVlolKANgwCgYIKoZIzj0EAwIw
        DDEKMAgGA1UEAwwBYTAeFw0yNjExMjIwODQ1MDRaFw0zNjExMTkwODQ1MDRaMAwx
        CjAIBgNVBAMMAWEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR/zc4ncPbEXUGD
        y+5v20t7WAczNXvp7xO6z248e9FURcfxRM0bvZt+hyzf7bnuufSzaV1uqQskrYpG
        IyiFiOWto1MwUTAdBgNVHQ4EFgQUzo0Wsckzjrf+OXmZrkW+7j+1hoYwHwYDVR0j
        BBgwFoAUzo0Wsckzjrf+OXmZrkW+7j+1hoYwDwYDVR0TAQH/BAUwAwEB/zAKBggq
        hkjOPQQDAgNJADBGAiEAtHUnHp2Wx8bu+Mf4MPbkc4ke4jC/MdjmudNdPtW4T4MC
        IQD6Rgfwavf5psVwWY8PK2hxvKpEuCIymhmlN0WnraZ6Hw==
        -----END CERTIFICATE-----
        """;

    /// <summary>Another curve.</summary>
    public const string P384 = """
        -----BEGIN PRIVATE KEY-----
        MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDDoe/tU4RhZRQ2nww3B
        /uq4Saxwx0R/ey5jSJMkMvVX6/t42jMnFrWluYgK5tZq/U+hZANiAATcZTQ0Y2Xf
        A5EkHo8rLJi+3IOKXbwzWlA73rIC4IFt25o+14aXqEuBUPC82YbJmLgwh1MU0oKG
        fCrvBY3OMKbqBskX81f1xPtHGb12XqNfGnhTctsaiRSskraiJCfx3JU=
        -----END PRIVATE KEY-----
        """;

    /// <summary>Another curve.</summary>
    public const string P384Public = """
        -----BEGIN PUBLIC KEY-----
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE3GU0NGNl3wORJB6PKyyYvtyDil28M1pQ
        O96yAuCBbduaPteGl6hLgVDwvNmGyZi4MIdTFNKChnwq7wWNzjCm6gbJF/NX9cT7
        Rxm9dl6jXxp4U3LbGokUrJK2oiQn8dyV
        -----END PUBLIC KEY-----
        """;

    /// <summary>A curve that is refused.</summary>
    public const string P521 = """
        -----BEGIN PRIVATE KEY-----
        MIHuAgEAMBAGByqGSM49AgEGBSuBBAAjBIHWMIHTAgEBBEIB8OpLad5J74//5vPQ
        Lia7Tvxb0wKX+X+1J7U9OSdijn482ZvyI5WLT6N7NLvAeU37r2MI7nNsG0QxtVEU
        2HrJgeahgYkDgYYABAFPFt59/zCLk79kjIl3u1W0I3dcD3uXeAqncpBxBEkElmYf
        0BE3kys8JqPJAuzRtxA2UlK0hUeJ9x1wE2aS5B0kMwBCyfB43+yXXC3vatC3ichz
        /NeOInhy9TAvTB/7ZPg8y0FhUFyAa5G3BeAyIU1VeT9cM2dqWCtvlvEyEX5PhcPD
        Mw==
        -----END PRIVATE KEY-----
        """;

    /// <summary>Its public key.</summary>
    public const string P521Public = """
        -----BEGIN PUBLIC KEY-----
        MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQBTxbeff8wi5O/ZIyJd7tVtCN3XA97
        l3gKp3KQcQRJBJZmH9ARN5MrPCajyQLs0bcQNlJStIVHifcdcBNmkuQdJDMAQsnw
        eN/sl1wt72rQt4nIc/zXjiJ4cvUwL0wf+2T4PMtBYVBcgGuRtwXgMiFNVXk/XDNn
        algrb5bxMhF+T4XDwzM=
        -----END PUBLIC KEY-----
        """;

    /// <summary>An algorithm that is refused.</summary>
    public const string Dsa = """
        -----BEGIN PRIVATE KEY-----
        MIIBSgIBADCCASsGByqGSM44BAEwggEeAoGBAKxL69C68bErG1+Gb5qe3OOkR3eM
        I+2CEETdxtLK2ffylVh3a5HQnUPPze75RIvPuBIURfBjGHTT45cb5LUAvV/90dvC
        DeD11SOJqiFAK/K1Ewm4HboPMVzcehn/nDBwz7mTFGW+Wb0A2KxbFAxTIOx24OhL
        TcPr4ZvOP13RwWMBAhUA9QZ6Jl+p14F7stiip3kGvE8r9YkCgYAS3dvSh1+LdhCO
        Xue/KS5FJvoDwCY724VVX6+blNDkV3CHfdVDEJAa/z775c5qriXWllsT1ME7xcE5
        YV4YVY9mPAurTgcrpQOmu4kwZog3SRh0zll6YQGmCDmvJLeu/92BvTdssLSrDMxb
        q0OmJVaESLDQnU91+PkOGrgj1Xl3mAQWAhQK0oF0ZTzPo8YCbh1B6eWOdYr68w==
        -----END PRIVATE KEY-----
        """;

    /// <summary>PKCS#8 (RFC 8410).</summary>
    public const string Ed25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
        -----END PRIVATE KEY-----
        """;

    /// <summary>-v2 aes-128-cbc -v2prf hmacWithSHA512.</summary>
    public const string Ed25519Encrypted = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg4adI4xq9EdQICCAAw
        DAYIKoZIhvcNAgsFADAdBglghkgBZQMEAQIEEK+I/wSH6+7fOoTp+y4EAfIEQM+9
        YDbz0Z2XXofM7z9T/ifi0HqMEyrTPxVxRFTm4Cu93Ze04bYaEExSUb36HmyQPbyB
        +N3hriiRcHrnmWRh8VU=
        -----END ENCRYPTED PRIVATE KEY-----
        """;

    /// <summary>SubjectPublicKeyInfo (RFC 8410).</summary>
    public const string Ed25519Public = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
        -----END PUBLIC KEY-----
        """;

    /// <summary>A key for key agreement.</summary>
    public const string X25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VuBCIEILDgmzEM9KmaDgJODahKNKRMpSPapHbbSEANGqytYWh3
        -----END PRIVATE KEY-----
        """;

    /// <summary>A key for key agreement.</summary>
    public const string X25519Public = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VuAyEAuPSIe6UlJgAyZ/vfX8y9QExD+sJG/2GZvQjcDEhScy0=
        -----END PUBLIC KEY-----
        """;

    /// <summary>RFC 8410 §10.3: version 2, with an attribute and the public key.</summary>
    public const string Rfc8410Version2 = """
        -----BEGIN PRIVATE KEY-----
        MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
        oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
        Z9w7lshQhqowtrbLDFw4rXAxZuE=
        -----END PRIVATE KEY-----
        """;
}
