namespace ArtistFirst;

/// <summary>
/// Reads authorization_details (RFC 9396): 1 to 16 entries, of which those of type music_license are ours and others are left alone.
/// Delegations state their bounds in the same grammar.
/// </summary>
internal static class GrantListReader
{
    /// <summary>The most entries.</summary>
    public const int MaxGrants = 16;

    /// <summary>Reads the list that the reader stands on.</summary>
    /// <param name="reader">On the array; strict JSON.</param>
    /// <param name="declaredObligations">Obligations beyond the known ones that the verifier's owner fulfils.</param>
    /// <param name="list">The grants, as far as they were read; at least one when the answer is valid.</param>
    public static LicenseOutcome Read(scoped ref StrictJsonReader reader, IReadOnlyCollection<string> declaredObligations, out GrantList list)
    {
        list = default;
        int count = CodeList.Count(reader);
        if (count is 0 or > MaxGrants)
        {
            return LicenseOutcome.GrantsMalformed;
        }

        var grants = new LicenseGrant[count];
        List<VoidGrant>? set = null;
        int effective = 0;
        for (int index = 0; reader.NextItem(); index++)
        {
            if (!IsEntry(reader, out bool isOurs))
            {
                return LicenseOutcome.GrantsMalformed;
            }

            if (!isOurs)
            {
                reader.SkipValue();
                continue;
            }

            var grant = new GrantReader(index, declaredObligations);
            LicenseOutcome outcome = grant.Read(ref reader);
            if (outcome != LicenseOutcome.Valid)
            {
                list = new GrantList([], [], index, grant.Fault);
                return outcome;
            }

            if (grant.Void == LicenseOutcome.Valid)
            {
                grants[effective++] = grant.ToGrant();
            }
            else
            {
                (set ??= []).Add(new VoidGrant(index, grant.Void));
            }
        }

        return Conclude(grants, effective, set, out list);
    }

    private static LicenseOutcome Conclude(LicenseGrant[] grants, int effective, List<VoidGrant>? set, out GrantList list)
    {
        list = new GrantList(effective == grants.Length ? grants : grants[..effective], set ?? [], set?[0].Index ?? 0, null);
        if (effective > 0)
        {
            return LicenseOutcome.Valid;
        }

        return set is null ? LicenseOutcome.NoMusicGrant : set[0].Reason;
    }

    /// <summary>RFC 9396 §2: an object whose type is a string. The reader that is passed stays where it is.</summary>
    private static bool IsEntry(StrictJsonReader reader, out bool isOurs)
    {
        isOurs = false;
        if (!reader.IsObject)
        {
            return false;
        }

        while (reader.NextMember(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("type"u8))
            {
                bool isText = reader.TryText(out ReadOnlySpan<byte> type);
                isOurs = isText && type.SequenceEqual("music_license"u8);
                return isText;
            }

            reader.SkipValue();
        }

        return false;
    }
}
