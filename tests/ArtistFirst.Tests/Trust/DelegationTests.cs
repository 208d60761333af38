using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

public sealed class DelegationTests
{
    private const string Narrow =
        """[{"type":"music_license","actions":["transform.remix"],"recordings":{"isrc":["GBAYE0601498"]},"territories":["DE","SE"],"models":["studio@3"],"destinations":["in-app"],"obligations":["credit"]}]""";

    private static readonly DelegationText ToDistributor = new(Some.Label, Some.Distributor);
    private static readonly DelegationText ToService = new(Some.Distributor, Some.LicensingService) { MaxPathLength = 0 };
    private static readonly UseRequest Remix = new(Isrc.Parse("GBAYE0601498"), Uses.Remix, Territory.Parse("SE")) { Model = ModelVersion.Parse("studio@3"), Destination = Destination.InApp };

    [Theory]
    [InlineData(SignatureAlgorithm.ES256)]
    [InlineData(SignatureAlgorithm.Ed25519)]
    public void A_delegate_gets_a_key_with_bounds(SignatureAlgorithm algorithm)
    {
        Prerequisite.RequireLibsodium(algorithm.IsSupported());
        TrustSnapshot trust = Trust(algorithm, ToDistributor with { Algorithm = algorithm });
        Assert.Empty(trust.Findings);
        PinnedKey key = KeyOf(trust, Some.Distributor, algorithm);
        Assert.Equal(Some.Distributor, key.Issuer.Url);
        DelegationStatement statement = Assert.Single(Assert.Single(key.Bounds!.Paths).Statements);
        Assert.Equal(Some.Label, statement.Delegator);
        Assert.Equal(LicenseOutcome.Valid, key.Check(Some.Now));
        Assert.True(trust.TryFindIssuer(Some.Utf8(Some.Distributor), out _));
    }

    [Fact]
    public void A_delegate_of_a_delegate_is_bound_by_both()
    {
        TrustSnapshot trust = Trust(ToService with { Details = Narrow }, ToDistributor with { Details = Narrow.Replace("transform.remix", "train.generative\",\"transform.remix", StringComparison.Ordinal) });
        Assert.Empty(trust.Findings);
        DelegationBounds bounds = KeyOf(trust, Some.LicensingService).Bounds!;
        Assert.Equal([Some.Distributor, Some.LicensingService], Assert.Single(bounds.Paths).Statements.Select(statement => statement.Delegate));
        Assert.Equal(LicenseOutcome.Valid, bounds.Covers(Grant(Narrow), Remix, Some.Now));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(Grant(Narrow), Remix with { Uses = Uses.TrainGenerative }, Some.Now));
        Assert.Equal(LicenseOutcome.Valid, KeyOf(trust, Some.Distributor).Bounds!.Covers(Grant(Narrow), Remix with { Uses = Uses.TrainGenerative }, Some.Now));
    }

    [Theory]
    [InlineData("GBAYE0601499", "SE", "studio@3", Destination.InApp, Uses.Remix)]
    [InlineData("GBAYE0601498", "FR", "studio@3", Destination.InApp, Uses.Remix)]
    [InlineData("GBAYE0601498", "SE", "studio@4", Destination.InApp, Uses.Remix)]
    [InlineData("GBAYE0601498", "SE", "studio@3", Destination.Share, Uses.Remix)]
    [InlineData("GBAYE0601498", "SE", "studio@3", Destination.InApp, Uses.Remix | Uses.Stems)]
    public void What_was_not_delegated_is_outside_AF1050(string isrc, string territory, string model, Destination destination, Uses uses)
    {
        DelegationBounds bounds = KeyOf(Trust(ToDistributor with { Details = Narrow }), Some.Distributor).Bounds!;
        var request = new UseRequest(Isrc.Parse(isrc), uses, Territory.Parse(territory)) { Model = ModelVersion.Parse(model), Destination = destination };
        Assert.Equal(LicenseOutcome.Valid, bounds.Covers(Grant(Narrow), Remix, Some.Now));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(Grant(Narrow), request, Some.Now));
        Assert.Equal((ushort)1050, OutsideDelegation.Found(KeyOf(Trust(ToDistributor), Some.Distributor)).Code.Number);
    }

    [Fact]
    public void A_grant_that_leaves_out_a_duty_of_the_bound_is_outside_AF1050()
    {
        DelegationBounds bounds = KeyOf(Trust(ToDistributor with { Details = Narrow }), Some.Distributor).Bounds!;
        LicenseGrant without = Grant(Narrow.Replace(""","obligations":["credit"]""", string.Empty, StringComparison.Ordinal));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(without, Remix, Some.Now));
    }

    [Fact]
    public void A_grant_over_the_quota_of_the_bound_is_outside_AF1050()
    {
        static string Quota(int limit) => Narrow.Replace("\"obligations\"", $"\"quota\":[{{\"unit\":\"recording\",\"limit\":{limit}}}],\"obligations\"", StringComparison.Ordinal);
        DelegationBounds bounds = KeyOf(Trust(ToDistributor with { Details = Quota(10) }), Some.Distributor).Bounds!;
        Assert.Equal(LicenseOutcome.Valid, bounds.Covers(Grant(Quota(10)), Remix, Some.Now));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(Grant(Quota(11)), Remix, Some.Now));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(Grant(Narrow), Remix, Some.Now));
    }

    [Fact]
    public void Two_delegations_are_alternatives_and_never_put_together()
    {
        DelegationText remixInSweden = ToDistributor with { Details = Narrow.Replace("\"DE\",\"SE\"", "\"SE\"", StringComparison.Ordinal) };
        DelegationText stemsInGermany = ToDistributor with { Details = Narrow.Replace("\"DE\",\"SE\"", "\"DE\"", StringComparison.Ordinal).Replace("transform.remix", "transform.stems", StringComparison.Ordinal) };
        DelegationBounds bounds = KeyOf(Trust(remixInSweden, stemsInGermany), Some.Distributor).Bounds!;
        Assert.Equal(2, bounds.Paths.Count);
        LicenseGrant grant = Grant(Narrow);
        Assert.Equal(LicenseOutcome.Valid, bounds.Covers(grant, Remix, Some.Now));
        Assert.Equal(LicenseOutcome.Valid, bounds.Covers(grant, Remix with { Uses = Uses.Stems, Territory = Territory.Parse("DE"), ProcessingTerritory = Territory.Parse("DE") }, Some.Now));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(grant, Remix with { Uses = Uses.Stems }, Some.Now));
        Assert.Equal(LicenseOutcome.OutsideDelegation, bounds.Covers(grant, Remix with { Uses = Uses.Stems | Uses.Remix }, Some.Now));
    }

    [Fact]
    public void Two_labels_may_delegate_to_one_key()
    {
        using TrustStore store = TrustStore.Parse(Some.Utf8($$"""
            {"version":1,"issuers":[
              {"issuer":"{{Some.Label}}","keys":[{{Some.Jwk(Some.Label)}}],"delegations":["{{new DelegationText(Some.Label, Some.LicensingService)}}"]},
              {"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk(Some.OtherLabel)}}],"delegations":["{{new DelegationText(Some.OtherLabel, Some.LicensingService)}}"]}]}
            """), time: new ManualTime(Some.Now));
        Assert.Empty(store.Current.Findings);
        Assert.Equal([Some.Label, Some.OtherLabel], KeyOf(store.Current, Some.LicensingService).Bounds!.Paths.Select(path => path.Statements[0].Delegator));
    }

    [Fact]
    public void A_delegation_does_not_count_under_another_issuer_AF1059()
    {
        using TrustStore store = TrustStore.Parse(Some.Utf8($$"""
            {"version":1,"issuers":[
              {"issuer":"{{Some.Label}}","keys":[{{Some.Jwk(Some.Label)}}]},
              {"issuer":"{{Some.OtherLabel}}","keys":[{{Some.Jwk(Some.OtherLabel)}}],"delegations":["{{ToDistributor}}"]}]}
            """), time: new ManualTime(Some.Now));
        AssertRefused(store.Current, DelegatorUnknown.Rule, Some.Distributor);
    }

    public static TheoryData<string> Malformed()
    {
        string payload = ToDistributor.UsualPayload();
        string Without(string member, string value) => payload.Replace($"\"{member}\":{value}", $"\"x\":{value}", StringComparison.Ordinal);
        string Changed(string from, string to) => payload.Replace(from, to, StringComparison.Ordinal);
        return
        [
            "[]", "null", "{}", "{", "\"x\"", payload + "x", payload.Insert(1, "\"iss\":\"https://a.example\","), payload.Insert(1, "\"crit\":[],"),
            Without("sub", $"\"{Some.Distributor}\""), Without("jti", "\"0192f0c1-7c3e-7a52-9d0e\""), Changed("0192f0c1-7c3e-7a52-9d0e", "short"),
            Without("iat", Some.Seconds(ToDistributor.IssuedAt)), Changed($"\"iat\":{Some.Seconds(ToDistributor.IssuedAt)}", $"\"iat\":\"{Some.Seconds(ToDistributor.IssuedAt)}\""),
            Changed($"\"exp\":{Some.Seconds(ToDistributor.ExpiresAt)}", "\"exp\":1e400"), Changed($"\"exp\":{Some.Seconds(ToDistributor.ExpiresAt)}", "\"exp\":9223372036854775808"),
            Changed($"\"exp\":{Some.Seconds(ToDistributor.ExpiresAt)}", "\"exp\":1.0e10"), Changed($"\"exp\":{Some.Seconds(ToDistributor.ExpiresAt)}", "\"exp\":-1"),
            Changed($"\"exp\":{Some.Seconds(ToDistributor.ExpiresAt)}", "\"exp\":1"),
            Changed($"\"{Some.Distributor}\"", "\"http://distributor.example\""), Changed($"\"{Some.Distributor}\"", "7"),
            Changed("\"max_path_length\":2", "\"max_path_length\":3"), Changed("\"max_path_length\":2", "\"max_path_length\":-1"), Changed("\"max_path_length\":2", "\"x\":2"),
            Changed("{\"max_path_length\":2}", "{}"), Changed("{\"max_path_length\":2}", "[]"), Changed("\"max_path_length\":2", "\"max_path_length\":2,\"naming\":1"),
            Changed("\"keys\":[", "\"keys\":[{},"), Changed($"\"jwks\":{{\"keys\":[{Some.Jwk(Some.Distributor)}]}}", "\"jwks\":{\"keys\":[]}"),
            Changed(Some.Jwk(Some.Distributor), $"{Some.Jwk(Some.Distributor)},{Some.Jwk(Some.Distributor)}"), Changed(Some.Jwk(Some.Distributor), Some.Key(Some.Distributor).ExportJwk()),
            Changed("\"authorization_details\"", "\"details\""), Changed(DelegationText.Everything, "[]"), Changed(DelegationText.Everything, "{}"), Changed(DelegationText.Everything, "[{}]"),
            Changed("\"music_license\"", "\"payment_initiation\""), Changed("\"catalogue\":[\"main\"]", "\"catalogue\":[]"), Changed("\"models\":[\"*\"],", string.Empty),
            Changed("\"type\":\"music_license\"", "\"type\":\"music_license\",\"only_on_sundays\":true"),
            payload.Insert(payload.Length - 1, ",\"status\":{}"), payload.Insert(payload.Length - 1, ",\"status\":{\"other\":{}}"), payload.Insert(payload.Length - 1, ",\"status\":{\"status_list\":{\"idx\":-1,\"uri\":\"https://a.example\"}}"),
        ];
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_delegation_grants_nothing_AF1051(string payload) =>
        AssertRefused(Trust(ToDistributor with { Payload = payload }), DelegationMalformed.Rule, Some.Distributor);

    [Theory]
    [InlineData("music-license+jwt")]
    [InlineData("JWT")]
    [InlineData("")]
    public void Another_kind_of_token_is_no_delegation_AF1051(string type) =>
        AssertRefused(Trust(ToDistributor with { Type = type }), DelegationMalformed.Rule, Some.Distributor);

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("es256")]
    public void Another_algorithm_is_refused_AF1051(string algorithm) => AssertRefused(
        Trust(ToDistributor with { Header = $$"""{"typ":"music-license-delegation+jwt","alg":"{{algorithm}}","kid":"{{Some.Key(Some.Label).PublicKey.KeyId}}"}""" }),
        DelegationMalformed.Rule,
        Some.Distributor);

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void The_older_name_of_Ed25519_counts_only_where_it_is_accepted_AF1051(bool isAccepted, int findings)
    {
        Prerequisite.RequireLibsodium(SignatureAlgorithm.Ed25519.IsSupported());
        DelegationText delegation = ToDistributor with
        {
            Algorithm = SignatureAlgorithm.Ed25519,
            Header = $$"""{"typ":"music-license-delegation+jwt","alg":"EdDSA","kid":"{{Some.Key(Some.Label, SignatureAlgorithm.Ed25519).PublicKey.KeyId}}"}""",
        };
        string members = $"\"keys\":[{Some.Key(Some.Label, SignatureAlgorithm.Ed25519).PublicKey.ExportJwk()}],\"delegations\":[\"{delegation}\"]";
        using TrustStore trust = TrustStore.Parse(Some.Utf8(Some.TrustFile(members)), new TrustStoreOptions { AcceptEdDsaName = isAccepted }, new ManualTime(Some.Now));
        Assert.Equal(findings, trust.Current.Findings.Count);
    }

    [Fact]
    public void A_delegation_signed_by_another_key_than_it_names_grants_nothing_AF1052() => AssertRefused(
        Trust(ToDistributor with { SignedBy = "mallory", Header = $$"""{"typ":"music-license-delegation+jwt","alg":"ES256","kid":"{{Some.Key(Some.Label).PublicKey.KeyId}}"}""" }),
        DelegationSignatureInvalid.Rule,
        Some.Distributor);

    [Fact]
    public void A_delegation_in_the_name_of_another_grants_nothing_AF1052() =>
        AssertRefused(Trust(ToDistributor with { From = Some.OtherLabel, SignedBy = Some.Label }), DelegationSignatureInvalid.Rule, Some.Distributor);

    [Fact]
    public void A_changed_delegation_grants_nothing()
    {
        byte[] text = Some.Utf8(ToDistributor.ToString());
        Hostile.Try<TrustFileException>(text, changed =>
        {
            if (changed.AsSpan().ContainsAny((byte)'"', (byte)'\\') || changed.AsSpan().ContainsAnyInRange((byte)0, (byte)31) || changed.AsSpan().ContainsAnyInRange((byte)127, (byte)255))
            {
                return;
            }

            TrustSnapshot trust = Trust(System.Text.Encoding.ASCII.GetString(changed));
            Assert.True(trust.Findings.Count == 1 || changed.AsSpan().SequenceEqual(text));
            Assert.Equal(trust.Findings.Count == 1, trust.Keys.All(key => key.Bounds is null));
        }, 400);
    }

    [Theory]
    [InlineData(-10, -1)]
    [InlineData(-10, 0)]
    [InlineData(3, 10)]
    public void A_delegation_outside_of_its_time_grants_nothing_AF1053(int fromDays, int untilDays) => AssertRefused(
        Trust(ToDistributor with { IssuedAt = Some.Now.AddDays(fromDays), ExpiresAt = Some.Now.AddDays(untilDays) }), DelegationExpired.Rule, Some.Distributor);

    [Fact]
    public void A_delegation_that_ends_while_it_is_in_use_ends_AF1053()
    {
        PinnedKey key = KeyOf(Trust(ToDistributor), Some.Distributor);
        Assert.Equal(LicenseOutcome.Valid, key.Check(ToDistributor.ExpiresAt.AddTicks(-1)));
        Assert.Equal(LicenseOutcome.DelegationExpired, key.Check(ToDistributor.ExpiresAt));
        Assert.Equal(LicenseOutcome.DelegationExpired, key.Bounds!.Covers(Grant(Narrow), Remix, ToDistributor.ExpiresAt));
        Assert.Equal((ushort)1053, DelegationExpired.Found(key, Some.Now).Code.Number);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void A_path_longer_than_a_delegator_allows_grants_nothing_AF1054(int first, int second)
    {
        const string Fourth = "https://fourth.example";
        TrustSnapshot trust = Trust(
            ToDistributor with { MaxPathLength = first },
            ToService with { MaxPathLength = second },
            new DelegationText(Some.LicensingService, Fourth) { MaxPathLength = 0 });
        AssertRefused(trust, DelegationPathTooLong.Rule, Fourth);
    }

    [Fact]
    public void A_path_of_three_is_followed_and_of_four_is_not_AF1054()
    {
        const string Third = "https://third.example";
        const string Fourth = "https://fourth.example";
        TrustSnapshot trust = Trust(
            ToDistributor with { MaxPathLength = 2 },
            ToService with { MaxPathLength = 2 },
            new DelegationText(Some.LicensingService, Third) { MaxPathLength = 2 },
            new DelegationText(Third, Fourth));
        Assert.Equal(3, Assert.Single(KeyOf(trust, Third).Bounds!.Paths).Statements.Count);
        AssertRefused(trust, DelegationPathTooLong.Rule, Fourth);
    }

    [Fact]
    public void Delegations_in_a_circle_grant_nothing_AF1055()
    {
        AssertRefused(Trust(ToDistributor, new DelegationText(Some.Distributor, Some.Label) { KeyOf = "new key of the label" }), DelegationCycle.Rule, "new key of the label");
        AssertRefused(Trust(new DelegationText(Some.Label, Some.Label) { KeyOf = "new key of the label" }), DelegationCycle.Rule, "new key of the label");
        AssertRefused(
            Trust(ToDistributor, ToService with { MaxPathLength = 2 }, new DelegationText(Some.LicensingService, Some.Distributor) { KeyOf = "new key of the distributor" }),
            DelegationCycle.Rule,
            "new key of the distributor");
    }

    [Theory]
    [InlineData("\"transform.remix\"", "\"transform.remix\",\"voice.clone\"")]
    [InlineData("\"GBAYE0601498\"", "\"GBAYE0601498\",\"GBAYE0601499\"")]
    [InlineData("{\"isrc\":[\"GBAYE0601498\"]}", "{\"catalogue\":[\"main\"]}")]
    [InlineData("[\"DE\",\"SE\"]", "[\"*\"]")]
    [InlineData("[\"studio@3\"]", "[\"studio@*\"]")]
    [InlineData("[\"in-app\"]", "[\"in-app\",\"share\"]")]
    [InlineData(",\"obligations\":[\"credit\"]", "")]
    public void A_delegate_that_gives_more_than_it_has_gives_nothing_AF1056(string has, string gives) => AssertRefused(
        Trust(ToDistributor with { Details = Narrow }, ToService with { Details = Narrow.Replace(has, gives, StringComparison.Ordinal) }), DelegationWidens.Rule, Some.LicensingService);

    [Fact]
    public void A_delegation_that_outlives_the_one_before_grants_nothing_AF1056() =>
        AssertRefused(Trust(ToDistributor, ToService with { ExpiresAt = ToDistributor.ExpiresAt.AddSeconds(1) }), DelegationWidens.Rule, Some.LicensingService);

    [Fact]
    public void A_delegation_whose_status_list_is_not_pinned_grants_nothing_AF1057() => AssertRefused(
        Trust(ToDistributor with { More = ""","status":{"status_list":{"idx":3,"uri":"https://a.example/status"}}""" }), DelegationWithdrawn.Rule, Some.Distributor);

    [Fact]
    public void A_delegation_of_unknown_or_withdrawn_status_grants_nothing_AF1057()
    {
        TrustSnapshot trust = Trust(ToDistributor with { More = $$$""","status":{"status_list":{"idx":3,"uri":"{{{Some.StatusListUri}}}"}}""" });
        Assert.Empty(trust.Findings);
        PinnedKey key = KeyOf(trust, Some.Distributor);
        Assert.Equal(LicenseOutcome.DelegationWithdrawn, key.Check(Some.Now));

        PinnedStatusList list = trust.Issuers[0].StatusLists[0];
        list.Take(new LoadedStatusList(StatusList.FromStatuses(2, [0, 0, 0, 0]), Some.Now, Some.Now.AddDays(1), Some.Now.AddDays(1)));
        Assert.Equal(LicenseOutcome.Valid, key.Check(Some.Now));
        list.Take(new LoadedStatusList(StatusList.FromStatuses(2, [0, 0, 0, 1]), Some.Now, Some.Now.AddDays(1), Some.Now.AddDays(1)));
        Assert.Equal(LicenseOutcome.DelegationWithdrawn, key.Check(Some.Now));
        Assert.Equal(LicenseOutcome.DelegationWithdrawn, key.Bounds!.Covers(Grant(Narrow), Remix, Some.Now));
        Assert.Equal((ushort)1057, DelegationWithdrawn.Found(key).Code.Number);
    }

    [Fact]
    public void A_delegated_key_that_is_pinned_besides_stays_the_pinned_one_AF1058()
    {
        AssertRefused(Trust(ToDistributor with { KeyOf = Some.Label }), DelegatedKeyTaken.Rule, "nobody");
        TrustSnapshot trust = Trust(ToDistributor, new DelegationText(Some.Label, Some.LicensingService) { KeyOf = Some.Distributor });
        AssertRefused(trust, DelegatedKeyTaken.Rule, Some.LicensingService);
        Assert.Equal(Some.Distributor, KeyOf(trust, Some.Distributor).Issuer.Url);
    }

    [Fact]
    public void A_delegation_by_nobody_known_grants_nothing_AF1059()
    {
        AssertRefused(Trust(ToDistributor with { SignedBy = "mallory" }), DelegatorUnknown.Rule, Some.Distributor);
        AssertRefused(Trust(ToService), DelegatorUnknown.Rule, Some.LicensingService);
    }

    [Fact]
    public void Checking_a_delegated_key_allocates_nothing()
    {
        TrustSnapshot trust = Trust(ToService with { Details = Narrow }, ToDistributor with { Details = Narrow });
        PinnedKey key = KeyOf(trust, Some.LicensingService);
        LicenseGrant grant = Grant(Narrow);
        Assert.Equal(LicenseOutcome.Valid, key.Bounds!.Covers(grant, Remix, Some.Now));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            _ = trust.TryFindKey(key.KeyIdUtf8, out _) && key.Check(Some.Now) == LicenseOutcome.Valid && key.Bounds.Covers(grant, Remix, Some.Now) == LicenseOutcome.Valid;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static LicenseGrant Grant(string details)
    {
        byte[] json = Some.Utf8(details);
        var reader = new StrictJsonReader(json, new byte[json.Length]);
        Assert.Equal(LicenseOutcome.Valid, GrantListReader.Read(ref reader, [], out GrantList list));
        return list.Grants[0];
    }

    private static TrustSnapshot Trust(params DelegationText[] delegations) => Trust(SignatureAlgorithm.ES256, delegations);

    private static TrustSnapshot Trust(SignatureAlgorithm algorithm, params DelegationText[] delegations) => Trust([.. delegations.Select(text => text.ToString())], algorithm);

    private static TrustSnapshot Trust(params string[] delegations) => Trust(delegations, SignatureAlgorithm.ES256);

    private static TrustSnapshot Trust(string[] delegations, SignatureAlgorithm algorithm)
    {
        string members = $$"""
            "keys":[{{Some.Key(Some.Label, algorithm).PublicKey.ExportJwk()}}],"status_lists":[{"uri":"{{Some.StatusListUri}}"}],"delegations":[{{string.Join(',', delegations.Select(text => $"\"{text}\""))}}]
            """;
        using TrustStore store = TrustStore.Parse(Some.Utf8(Some.TrustFile(members)), time: new ManualTime(Some.Now));
        return store.Current;
    }

    private static PinnedKey KeyOf(TrustSnapshot trust, string name, SignatureAlgorithm algorithm = SignatureAlgorithm.ES256)
    {
        Assert.True(trust.TryFindKey(Some.Utf8(Some.Key(name, algorithm).PublicKey.KeyId), out PinnedKey? key));
        return key;
    }

    /// <summary>Refused for that reason, and the key that it should have reached is not there for the delegate.</summary>
    private static void AssertRefused(TrustSnapshot trust, FindingRule rule, string delegateOrKey)
    {
        Assert.Contains(trust.Findings, finding => finding.Rule == rule);
        Assert.DoesNotContain(trust.Issuers, issuer => string.Equals(issuer.Url, delegateOrKey, StringComparison.Ordinal));
        Assert.False(trust.TryFindKey(Some.Utf8(Some.Key(delegateOrKey).PublicKey.KeyId), out PinnedKey? key) && string.Equals(key.Issuer.Url, delegateOrKey, StringComparison.Ordinal));
    }
}
