using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Reads values of a configuration section, and remembers what cannot be read.</summary>
internal sealed class SectionReader
{
    private readonly IConfigurationSection _section;
    private readonly List<string> _faults;

    public SectionReader(IConfigurationSection section)
        : this(section, [])
    {
    }

    private SectionReader(IConfigurationSection section, List<string> faults)
    {
        _section = section;
        _faults = faults;
    }

    /// <summary>A reader of a section below, whose faults are told with these.</summary>
    public SectionReader Of(IConfigurationSection below) => new(below, _faults);

    /// <summary>Reads a text, or says that it cannot.</summary>
    public delegate bool Parser<T>(string text, [MaybeNullWhen(false)] out T value);

    public string? Text(string name) => _section[name];

    /// <summary>The value of a name, read by a parser; the other value where the name is absent, or where it cannot be read, which is remembered.</summary>
    public T Value<T>(string name, T otherwise, Parser<T> parse, string expected)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (parse(text, out T? value))
        {
            return value;
        }

        Fault(name, text, expected);
        return otherwise;
    }

    public TimeSpan Duration(string name, TimeSpan otherwise) =>
        Value(name, otherwise, static (string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value), "a time span such as 00:01:00");

    public bool Flag(string name, bool otherwise) => Value<bool>(name, otherwise, bool.TryParse, "true or false");

    public void AddTo(IList<string> list, string name)
    {
        foreach (IConfigurationSection item in _section.GetSection(name).GetChildren())
        {
            list.Add(item.Value ?? string.Empty);
        }
    }

    /// <summary>A name that nobody reads is a typing mistake, and what was meant by it would not be in force.</summary>
    public void RefuseOthers(string[] known)
    {
        foreach (IConfigurationSection child in _section.GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                _faults.Add($"Expected one of {string.Join(", ", known)} in configuration '{_section.Path}'; '{child.Key}' is none of them.");
            }
        }
    }

    public void Fault(string name, string value, string expected) =>
        _faults.Add($"Expected {expected} in configuration '{_section.Path}:{name}'; it is '{value}'.");

    /// <summary>Goes on when everything could be read.</summary>
    /// <exception cref="OptionsValidationException">Something could not be read.</exception>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(ArtistFirstOptions), _faults);
        }
    }
}
