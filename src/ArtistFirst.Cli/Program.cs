using System.CommandLine;
using ArtistFirst.Cli;

RootCommand root = new("ArtistFirst: licenses, consent and keys, each step by hand or in a script. Exit code 0: yes; 1: refused; 2: wrong usage or unreadable input.")
{
    KeysCommand.Make(),
    ConsentCommand.Make(),
    CommandRun.Json,
};
return await CommandLine.RunAsync(root, args).ConfigureAwait(false);
