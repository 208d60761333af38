using System.Text;

namespace ArtistFirst;

/// <summary>Reads the members of a grant that say what a use owes, how often it may happen, and what follows a revocation.</summary>
internal static class GrantTermMembers
{
    private const int MaxObligations = 16;
    private const int MaxQuotas = 16;
    private const int MaxUnitLength = 64;
    private const int MaxAfterRevocationLength = 32;

    private static readonly LicenseQuota NoQuota = new("none", 0);

    /// <summary>obligations. AF1033 for one that is neither known nor declared: nobody would do what it asks.</summary>
    /// <param name="reader">On the value.</param>
    /// <param name="declared">Obligations that the verifier's owner fulfils by other means.</param>
    /// <param name="duties">The known ones.</param>
    /// <param name="others">The declared ones.</param>
    public static LicenseOutcome ReadObligations(
        scoped ref StrictJsonReader reader, IReadOnlyCollection<string> declared, out Duties duties, out IReadOnlyList<string> others)
    {
        duties = Duties.None;
        others = [];
        List<string>? found = null;
        bool isVoid = false;
        var codes = new CodeList(0, MaxObligations);
        while (codes.Next(ref reader, out ReadOnlySpan<byte> code))
        {
            if (DutyNames.TryParse(code, out Duties duty))
            {
                duties |= duty;
            }
            else if (FindDeclared(declared, code) is { } name)
            {
                (found ??= []).Add(name);
            }
            else
            {
                isVoid = true;
            }
        }

        others = found ?? others;
        return isVoid && codes.Outcome == LicenseOutcome.Valid ? LicenseOutcome.ObligationUnknown : codes.Outcome;
    }

    /// <summary>quota: 1 to 16 limits. AF1032 for one that says more than is known here.</summary>
    public static LicenseOutcome ReadQuotas(scoped ref StrictJsonReader reader, out IReadOnlyList<LicenseQuota> quotas)
    {
        quotas = [];
        int count = CodeList.Count(reader);
        if (count is 0 or > MaxQuotas)
        {
            return LicenseOutcome.GrantMalformed;
        }

        var read = new LicenseQuota[count];
        LicenseOutcome outcome = LicenseOutcome.Valid;
        for (int i = 0; reader.NextItem(); i++)
        {
            LicenseOutcome each = ReadQuota(ref reader, out read[i]);
            if (each == LicenseOutcome.GrantMalformed)
            {
                return each;
            }

            outcome = each == LicenseOutcome.Valid ? outcome : each;
        }

        quotas = read;
        return outcome;
    }

    /// <summary>after_revocation, one of four forms.</summary>
    public static bool TryAfterRevocation(scoped ref StrictJsonReader reader, out AfterRevocation afterRevocation)
    {
        afterRevocation = default;
        Span<char> characters = stackalloc char[MaxAfterRevocationLength];
        return reader.TryText(out ReadOnlySpan<byte> text)
            && text.Length <= characters.Length
            && Encoding.UTF8.TryGetChars(text, characters, out int length)
            && AfterRevocation.TryParse(characters[..length], out afterRevocation);
    }

    private static LicenseOutcome ReadQuota(scoped ref StrictJsonReader reader, out LicenseQuota quota)
    {
        quota = NoQuota;
        ReadOnlySpan<byte> unit = default;
        long limit = -1;
        QuotaWindow window = QuotaWindow.Total;
        bool isKnown = true;
        bool isWellFormed = reader.IsObject;
        while (isWellFormed && reader.NextMember(out ReadOnlySpan<byte> name))
        {
            isWellFormed = name switch
            {
                _ when name.SequenceEqual("unit"u8) => reader.TryText(out unit) && TokenText.IsName(unit, MaxUnitLength),
                _ when name.SequenceEqual("limit"u8) => reader.TryInteger(StrictJsonReader.MaxInteger, out limit),
                _ when name.SequenceEqual("window"u8) => TryWindow(ref reader, out window),
                _ => reader.SkipValue() && Unknown(ref isKnown),
            };
        }

        if (!isWellFormed || unit.IsEmpty || limit < 0)
        {
            return LicenseOutcome.GrantMalformed;
        }

        quota = new LicenseQuota(Encoding.ASCII.GetString(unit), limit, window);
        return isKnown ? LicenseOutcome.Valid : LicenseOutcome.GrantMemberUnknown;
    }

    private static bool Unknown(ref bool isKnown)
    {
        isKnown = false;
        return true;
    }

    private static bool TryWindow(scoped ref StrictJsonReader reader, out QuotaWindow window)
    {
        window = QuotaWindow.Total;
        if (!reader.TryText(out ReadOnlySpan<byte> text))
        {
            return false;
        }

        window = text switch
        {
            _ when text.SequenceEqual("day"u8) => QuotaWindow.Day,
            _ when text.SequenceEqual("month"u8) => QuotaWindow.Month,
            _ => QuotaWindow.Total,
        };
        return window != QuotaWindow.Total || text.SequenceEqual("total"u8);
    }

    private static string? FindDeclared(IReadOnlyCollection<string> declared, ReadOnlySpan<byte> code)
    {
        if (declared.Count > 0)
        {
            foreach (string name in declared)
            {
                if (TokenText.AreEqual(code, name))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
